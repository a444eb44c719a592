/**
 * Binds browsers to https on a host that a portal’s charter has to itself, for two years from
 * each answer (RFC 6797). Where a charter lies under a path, the host is the portal’s to bind.
 */
export const transportSecurity = {
  name: 'strict-transport-security',
  value: 'max-age=63072000',
}
