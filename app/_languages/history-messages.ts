import { z } from 'zod'
import { message, type Setting } from './message'

/** What the page of a charter’s earlier editions says. */
export function historyMessages(setting: Setting, text: z.ZodType<string, string>) {
  return z
    .strictObject({
      link: text.describe('Link beside the day of the last change.'),
      title: text,
      introduction: text,
      download: text.describe('Link to all of it as JSON.'),
      edition: message(setting, { number: 2, date: '1 January 2026' }).describe(
        'Heading of an edition. {number}: 1 for the first; {date}: the day from which it was published.',
      ),
      first: text.describe('Of the first edition: what was before is not known.'),
      askedAgain: text.describe('Said where visitors were asked for their choice again.'),
      notAskedAgain: text.describe('Said where their choices still count.'),
      unchanged: text.describe('Said where nothing changed in this language.'),
      facts: text.describe('Caption of the table of what the page and the form say.'),
      categories: text.describe('Caption of the table of categories.'),
      cookies: text.describe('Caption of the table of cookies.'),
      text: text.describe('Heading of what changed in the text.'),
      columns: z
        .strictObject({ what: text, change: text, field: text, before: text, after: text })
        .describe('Columns of these tables.'),
      changes: z.strictObject({ added: text, removed: text, changed: text }),
      fields: z
        .strictObject({
          title: text,
          introduction: text,
          refusal: text,
          name: text,
          purpose: text,
          decision: text,
          category: text,
          optOut: text,
        })
        .describe(
          'What is said of a page, a form, a category; cookies’ fields have names already.',
        ),
      nothing: text.describe('Stands where a field was not stated.'),
      inFull: message(setting, { number: 2 }).describe('Opens all that edition {number} said.'),
      choice: message(setting, { number: 2 }).describe(
        'On the page of choices, where the charter has changed since: link to edition {number}, which the choice was about.',
      ),
      since: text.describe('The same: link to what has changed since.'),
    })
    .describe('The page of a charter’s editions, each with what it changed.')
}
