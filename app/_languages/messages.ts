import { z } from 'zod'
import { notEmpty } from '../_content/constraint'
import type { Content } from '../_content/content'
import { memoize, reader } from '../_content/memoize'
import { validParts } from '../_content/partial'
import { type Read, requireValue, resultOf } from '../_content/result'
import { readSource, reportOn } from '../_content/source'
import { parseYaml } from '../_content/yaml'
import { cookieMessages } from './cookie-messages'
import { gateMessages } from './gate-messages'
import { historyMessages } from './history-messages'
import { type Language, languageFields, nameByIntl } from './language'
import { languageFindings } from './language-findings'
import { languageTag } from './language-tag'
import { message, type Setting } from './message'
import { typeset } from './typeset'

/** Everything that the interface itself says in language `lang`; what is not marked as optional is required. */
const schemaFor = memoize((lang: string, locale: string, before?: string, after?: string) => {
  const known = before !== undefined && after !== undefined
  const setting: Setting = { locale, narrowSpaces: known ? { before, after } : undefined }
  const text = z
    .string()
    .trim()
    .min(1, notEmpty)
    .transform((written) => typeset(written, setting.narrowSpaces))
  return z.strictObject({
    ...languageFields(lang),
    preview: text.describe('Above every page of a preview; its branch and commit follow.'),
    skipToContent: text.describe('The link that jumps over the header, for keyboards.'),
    chooseLanguage: text.describe('What the list of language links is called.'),
    lastChanged: message(setting, { date: '1 January 2026' }).describe(
      'Under the title. {date}: day of the last change, written out.',
    ),
    shortAnswer: z
      .strictObject({
        necessary: message(setting, { count: 5, counts: '5 cookies' }).describe(
          'When all are necessary. {counts}: how many there are, in words; {count}: their number.',
        ),
        consent: message(setting, { count: 5, counts: '5 cookies', needing: 2 }).describe(
          'When some need consent, at least one. {needing}: how many of those.',
        ),
        objection: message(setting, { count: 5, counts: '5 cookies', objectable: 2 }).describe(
          'When none needs consent, but some measure the audience until the visitor objects. {objectable}: how many of those.',
        ),
      })
      .describe('The charter in one sentence, which search engines show under its title.'),
    contents: text.describe('The heading of the table of contents.'),
    platform: text.describe('The footer’s link to the portal; its host follows.'),
    ...cookieMessages(setting, text),
    consent: z
      .strictObject({
        title: text,
        introduction: z
          .strictObject({ consent: text, objection: text, always: text })
          .describe(
            'Above the switches, where some cookies need consent, where visitors may at most object, and where nothing is left to them; a charter may word it otherwise.',
          ),
        legend: text.describe('What the group of switches is called.'),
        decisions: z
          .strictObject({ always: text, consent: text, objection: text })
          .describe('Who decides on a category, in two or three words.'),
        seeStored: text.describe(
          'Link to the stored choice, where the page cannot show it by itself.',
        ),
        objection: text.describe(
          'Under a switch of audience measurement, which is on until the visitor objects.',
        ),
        declared: message(setting, { count: 5, counts: '5 cookies' }).describe(
          'Opens the list of services under a switch: how many cookies the portal declares. {counts}: in words; {count}: their number.',
        ),
        undeclared: text.describe('Under a switch, where it declares none.'),
        refusal: text.describe('What follows from refusing; a charter may word it otherwise.'),
        elsewhere: message(setting, { domains: 'a.example' }).describe(
          'Said where the charter declares cookies of others’ {domains}, which this site cannot delete.',
        ),
        save: text.describe('Button: allow what the switches say.'),
        refuse: text.describe('Button: allow nothing.'),
        accept: text.describe('Button: allow everything.'),
        none: message(setting, { active: 'A, B' }).describe(
          'The state: no choice was made. {active}: the categories that are in force all the same.',
        ),
        refused: message(setting, { date: '1 January 2026', until: '2 July 2026' }).describe(
          'The state: everything was refused on {date}, which is kept until {until}.',
        ),
        allowed: message(setting, {
          date: '1 January 2026',
          until: '2 July 2026',
          categories: 'A, B',
        }).describe('The state: {categories} were allowed on {date}, which is kept until {until}.'),
        outdated: message(setting, {
          date: '1 January 2026',
          categories: 'A, B',
          active: 'C',
        }).describe(
          'The state: the charter has changed since {categories} were allowed on {date}, so that counts no longer; {active} are in force.',
        ),
        outdatedRefusal: message(setting, { date: '1 January 2026', active: 'C' }).describe(
          'The same where everything was refused on {date}.',
        ),
        current: z
          .strictObject({
            see: text.describe('Link to the stored choice, where no script can show it.'),
            none: text.describe('No choice was made.'),
            nothingAsked: text.describe('Nor does any cookie ask for one.'),
            refused: text.describe('Everything was refused.'),
            allowed: message(setting, { categories: 'A, B' }).describe(
              '{categories} were allowed.',
            ),
            outdated: text.describe('A choice was made, which counts no longer.'),
            change: text.describe('Link to the form.'),
          })
          .describe('The same state in a few words, above the charter.'),
        signal: text.describe('Said when the browser sends Global Privacy Control.'),
        unsaved: text.describe('Announced while the switches differ from what is stored.'),
        saving: text.describe('Announced when storing the choice takes a while.'),
        saved: text.describe('Announced when the choice is stored.'),
        blocked: text.describe('Announced when the browser did not keep the choice.'),
        doubled: message(setting, { cookie: 'name' }).describe(
          'Announced when the choice is stored beside another cookie called {cookie}, so that neither counts.',
        ),
        changed: text.describe(
          'Said when the choice was not stored, because the charter has changed meanwhile.',
        ),
        failed: text.describe('Announced when the choice could not be sent.'),
        retry: text.describe('Button: send the choice again.'),
        back: text.describe('Link from the page of the stored choice to the charter.'),
        problem: z
          .strictObject({
            title: text,
            method: text,
            origin: text,
            type: text,
            size: text,
            malformed: text,
          })
          .describe('The page that says why a choice was not stored.'),
      })
      .describe('The form in which visitors choose, and what is said of their choice.'),
    gate: gateMessages(setting, text),
    history: historyMessages(setting, text),
    footer: z
      .strictObject({
        storageNotice: message(setting, { cookie: 'name', days: 5 }).describe(
          'What this site keeps: a choice, in {cookie}, for {days} days.',
        ),
        charter: message(setting, { date: '1 January 2026' }).describe(
          'Which charter the page is about; {date}: day of its last change.',
        ),
      })
      .describe('Under every page of a portal.'),
    contacts: z
      .strictObject({
        controller: text.describe('Who is responsible for the portal’s data.'),
        contact: text.describe('Where to ask them.'),
        dataProtectionOfficer: text.describe('The data protection officer.'),
        legalNotice: text.describe('Link to the legal notice.'),
        privacyPolicy: text.describe('Link to the privacy policy.'),
        accessibility: z
          .strictObject({ none: text, partial: text, full: text })
          .describe('Link to the accessibility statement, which says how far the site conforms.'),
      })
      .describe('Who answers for a portal, and where its visitors can turn.'),
    footnotes: text.describe(
      'Heading of the notes of an editor’s text; screen readers alone say it.',
    ),
    backToText: text.describe('Name of the link from a note back to the text.'),
    notFound: z
      .strictObject({
        title: text,
        explanation: text.describe('On a host that is no portal’s.'),
        advice: text.describe('The same: what to do.'),
        onPortal: text.describe('On a portal’s host.'),
        charter: text.describe('Link from there to the portal’s charter.'),
      })
      .describe('The page that says there is nothing at this address.'),
    directory: z
      .strictObject({
        title: text,
        introduction: message(setting, { count: 5 }).describe('{count}: number of portals.'),
        portal: text.describe('Column: the portal.'),
        languages: text.describe('Column: its languages.'),
      })
      .describe('The list of portals on bare localhost.'),
    download: text.describe('Under a charter’s text; links to its cookies as JSON and CSV follow.'),
  })
})

/** The schema of what `data` should be: how it is read depends on what it states of language `lang`. */
function schemaOf(lang: string, data: unknown) {
  const stated = validParts(z.object(languageFields(lang)), data) as Partial<Language> | undefined
  // Where the locale is wrong, so is all that is read.
  const { locale = 'en', narrowSpaces } = stated ?? {}
  return schemaFor(lang, locale, narrowSpaces?.before, narrowSpaces?.after)
}

/** What the interface says in one language; messages with values are functions. */
export type Messages = z.output<ReturnType<typeof schemaFor>>

interface ReadMessages extends Read<Messages> {
  /** What is written, as plain data; `undefined` where there is none. */
  data: unknown
}

/** Reads and checks `shared/interface.<lang>.yaml`. */
export const readMessages = reader((content, lang: string): ReadMessages => {
  const name = `shared/interface.${lang}.yaml`
  const report = readSource(content, name)
  if (!report) {
    const absent = reportOn(content, name)
    absent.error(languageFindings['interface-missing'](lang))
    return { value: undefined, findings: absent.findings, data: undefined }
  }
  const parsed = parseYaml(report, report.source.text, (data) => schemaOf(lang, data))
  return { ...resultOf(parsed?.value, report.findings), data: parsed?.data }
})

/**
 * What the interface says in language `lang`.
 *
 * @throws ContentError when the translation is missing or incomplete.
 */
export function loadMessages(content: Content, lang: string): Messages {
  return requireValue(readMessages(content, lang))
}

/** The messages in `data`, which `readMessages` found to be right in language `lang`. */
export function parseMessages(lang: string, data: unknown): Messages {
  return schemaOf(lang, data).parse(data)
}

/** What language `lang` calls itself, with a capital: `Français`; its tag where nobody has said. */
export function nameOfLanguage(content: Content, lang: string): string {
  return readMessages(content, lang).value?.languageName ?? nameByIntl(lang) ?? lang
}

/** The languages that the interface is translated into, in the order of their tags. */
export function listInterfaceLanguages(content: Content): string[] {
  return content.listFiles('shared').flatMap((name) => {
    const [, lang] = /^interface\.(.+)\.yaml$/.exec(name) ?? []
    return languageTag.safeParse(lang).data ?? []
  })
}
