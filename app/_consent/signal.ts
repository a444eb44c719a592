/** Whether the browser sends Global Privacy Control (https://w3c.github.io/gpc/). */
export const hasSignal = () =>
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true
