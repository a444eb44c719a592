/**
 * The cookie that keeps what a visitor chose on one portal, where its `portal.yaml` does not
 * say otherwise. `_consent/preferences.ts` says what is in it.
 */
export const choiceCookie = {
  name: 'cookies_preferences',
  /**
   * How many days a choice is kept: six months, which the CNIL calls good practice
   * (deliberation 2020-092 of 17 September 2020, article 2).
   */
  days: 182,
} as const
