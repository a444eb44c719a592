import { z } from 'zod'
import { message, type Setting } from './message'

/** A schema of texts without values, in one language. */
type Text = z.ZodType<string, string>

/** What pages say of cookies: counts, tables and the facts that are in them. */
export function cookieMessages(setting: Setting, text: Text) {
  const counted = () => message(setting, { count: 5 })
  return {
    counted: z
      .strictObject({
        cookie: counted(),
        'local-storage': counted(),
        'session-storage': counted(),
        'indexed-db': counted(),
        pixel: counted(),
        'embedded-content': counted(),
      })
      .describe('How many there are of a type: “4 cookies”. {count}: the number.'),
    cookieTable: z
      .strictObject({
        caption: message(setting, { category: 'A', counts: '5 cookies' }).describe(
          'What a table is called. {category}: name of the category; {counts}: how many there are.',
        ),
        captionOfSome: message(setting, { category: 'A', only: 'B', counts: '5 cookies' }).describe(
          'The same of a table that shows one provider or one service, {only}.',
        ),
        name: text.describe('Column: the cookie’s name.'),
        provider: text.describe('Column: who sets the cookie.'),
        service: text.describe('Column: for which service, and where.'),
        purpose: text.describe('Column: what for.'),
        lifetime: text.describe('Column: how long the cookie is kept.'),
        thirdParty: text.describe('Who else can read it.'),
        type: text.describe('What it is technically, where it is no cookie.'),
        domain: text.describe('The domain that sets it.'),
        dataRetention: text.describe('How long what it collects is kept.'),
        legalBasis: text.describe('On what ground data are processed.'),
        transferTo: text.describe('The countries that data are sent to.'),
        transferGuarantee: text.describe('What protects data that are sent there.'),
        privacyPolicy: message(setting, { provider: 'A' }).describe(
          'Link to the privacy policy of {provider}.',
        ),
        optOut: message(setting, { provider: 'A' }).describe(
          'Link to where one can object with {provider}.',
        ),
        lifetimeUnspecified: text.describe('In place of a lifetime that nobody has stated.'),
        lifetimeSession: text.describe(
          'In place of a lifetime that ends with the browser session.',
        ),
        lifetimeUnlimited: text.describe('In place of a lifetime without end.'),
        bounds: z
          .strictObject({
            'at most': message(setting, { duration: '5 days' }),
            'less than': message(setting, { duration: '5 days' }),
            'by default': message(setting, { duration: '5 days' }),
          })
          .describe('What is known of a {duration} beside its length.'),
        renewed: message(setting, { lifetime: '5 days' }).describe(
          'A {lifetime} that each visit prolongs.',
        ),
        notRenewed: message(setting, { lifetime: '5 days' }).describe(
          'A {lifetime} that no visit prolongs.',
        ),
      })
      .describe('The tables of cookies.'),
    cookieTypes: z
      .strictObject({
        cookie: text,
        'local-storage': text,
        'session-storage': text,
        'indexed-db': text,
        pixel: text,
        'embedded-content': text,
      })
      .describe('What something that is declared is technically.'),
    legalBases: z
      .strictObject({
        consent: text,
        contract: text,
        'legal-obligation': text,
        'vital-interests': text,
        'public-task': text,
        'legitimate-interests': text,
      })
      .describe('The grounds of the GDPR, article 6(1), a to f.'),
    choiceCookie: z
      .strictObject({
        service: text.describe('Its service, and where.'),
        purpose: text.describe('What it is for.'),
      })
      .describe(
        'The row of the cookie that keeps the visitor’s choice, where a charter does not word it.',
      ),
  }
}
