/** What every answer says of itself, whatever it is and whoever makes it. */
export const baseHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Under one path, each host has its own portal’s: a cache keeps them apart (RFC 9111, section 4.1).
  Vary: 'Host',
}
