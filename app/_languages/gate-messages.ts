import { z } from 'zod'
import { message, type Setting } from './message'

/** What the gate says on a portal’s own pages. */
export function gateMessages(setting: Setting, text: z.ZodType<string, string>) {
  return z
    .strictObject({
      allow: message(setting, { categories: 'A, B' }).describe(
        'Button in the place of a frame that waits: allow {categories}, which it needs.',
      ),
      title: text.describe('What the banner is called.'),
      introduction: message(setting, { controller: 'Name' }).describe(
        'Above the list of purposes. {controller}: who asks.',
      ),
      withdrawal: text.describe('Below it: that one may change one’s mind, and where.'),
    })
    .describe('On the portal’s own pages, in what holds its scripts back until they are allowed.')
}
