import type { Messages } from '../_languages/messages'
import type { CookieField } from '../_published/statement'

/** What each field of a cookie is called where fields stand one below the other. */
export function cookieFieldNames(messages: Messages): Record<CookieField, string> {
  const { cookieTable: words, history, contacts } = messages
  return {
    ...words,
    category: history.fields.category,
    privacyPolicy: contacts.privacyPolicy,
    optOut: history.fields.optOut,
  }
}
