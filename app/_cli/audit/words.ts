import type { Localized } from '../../_content/localized'
import type { Stage } from './observed'
import type { Detail, Fault, Note } from './verdicts'

const english = {
  title: (portal: string) => `Cookies of ${portal}: what is set, against what its charter declares`,
  summary: (faults: number, notes: number, seen: number) =>
    `${count(faults, 'fault')}, ${count(notes, 'note')}; ${count(seen, 'thing')} kept by the browser.`,
  kinds: {
    unreachable: 'Pages that could not be looked at',
    'after-withdrawal': 'After consent was withdrawn',
    'after-refusal': 'After a refusal',
    'before-consent': 'Before consent',
    undeclared: 'Not declared',
    'declared-otherwise': 'Declared otherwise',
    prolonged: 'Prolonged by another visit',
    'measured-too-long': 'Exempt measurement, kept too long',
    'no-choice': 'Choices that could not be made',
    'not-seen': 'Declared, and not seen',
  } satisfies Record<Fault | Note, string>,
  stages: {
    before: 'before any choice',
    refused: 'after refusing',
    accepted: 'after accepting',
    later: 'on another visit',
    withdrawn: 'after withdrawing',
  } satisfies Record<Stage, string>,
  choosing: 'while choosing',
  columns: { name: 'name', domain: 'domain', type: 'type', detail: 'what' },
  types: {
    cookie: 'cookie',
    'local-storage': 'local storage',
    'session-storage': 'session storage',
    'indexed-db': 'IndexedDB',
    'cache-storage': 'cache storage',
    'service-worker': 'service worker',
    page: 'page',
    choice: 'choice',
  } as Record<string, string>,
  and: '; ',
  set: (stages: string) => `set ${stages}`,
  sent: (stages: string) => `sent ${stages}`,
  by: { response: 'by the answer of', script: 'by the script' },
  lifetime: (declared: string, seen: string) => `declared for "${declared}", set for ${seen}`,
  prolonged: (seen: string) => `each visit keeps it for ${seen} again`,
  domain: (declared: string, seen: string) => `declared of ${declared}, set by ${seen}`,
  type: (declared: string, seen: string) => `declared as ${declared}, seen as ${seen}`,
  session: 'the session',
  days: (days: number) => `${days} d`,
  hours: (hours: number) => `${hours} h`,
  // Of the report that is filed.
  visited: 'Pages visited',
  when: 'When',
  where: 'Where it led',
  answer: 'Answer',
  seen: 'All that was seen',
  party: { first: 'first party', third: 'third party' },
  kept: 'Kept for',
  flags: 'Attributes',
  setters: 'Set by',
  category: 'Category',
  others: 'Other sites that were asked',
  requests: 'requests',
  frames: 'Frames of other hosts',
  refusedByBrowser: 'Not kept by the browser',
  pictures: 'Pictures',
  means: 'How choices were made',
  made: 'Made on',
  versions: 'With',
  nothing: 'none',
  wishes: { refuse: 'refusing', accept: 'accepting', withdraw: 'withdrawing' } as Record<
    string,
    string
  >,
  one: (portal: string, faults: number, seconds: number) =>
    `${portal}: ${count(faults, 'fault')}, ${seconds} s`,
  total: (portals: number, faulty: number) =>
    `${count(portals, 'portal')} audited, ${faulty} with faults.`,
  wrote: (files: number, entries: number) =>
    `${count(entries, 'entry', 'entries')} to complete written into ${count(files, 'charter')}.`,
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

const compte = (number: number, one: string) => `${number} ${one}${number > 1 ? 's' : ''}`

const french: typeof english = {
  title: (portal) =>
    `Cookies de ${portal}\u202F: ce qui est déposé, face à ce que déclare sa charte`,
  summary: (faults, notes, seen) =>
    `${compte(faults, 'défaut')}, ${compte(notes, 'remarque')}\u202F; ${compte(seen, 'élément')} dans le navigateur.`,
  kinds: {
    unreachable: 'Pages qui n’ont pas pu être examinées',
    'after-withdrawal': 'Après le retrait du consentement',
    'after-refusal': 'Après un refus',
    'before-consent': 'Avant le consentement',
    undeclared: 'Non déclarés',
    'declared-otherwise': 'Déclarés autrement',
    prolonged: 'Prolongés par une autre visite',
    'measured-too-long': 'Mesure exemptée, conservée trop longtemps',
    'no-choice': 'Choix qui n’ont pas pu être faits',
    'not-seen': 'Déclarés, et non vus',
  },
  stages: {
    before: 'avant tout choix',
    refused: 'après le refus',
    accepted: 'après l’acceptation',
    later: 'à une autre visite',
    withdrawn: 'après le retrait',
  },
  choosing: 'pendant le choix',
  columns: { name: 'nom', domain: 'domaine', type: 'nature', detail: 'constat' },
  types: {
    cookie: 'cookie',
    'local-storage': 'stockage local',
    'session-storage': 'stockage de session',
    'indexed-db': 'IndexedDB',
    'cache-storage': 'cache de scripts',
    'service-worker': 'service worker',
    page: 'page',
    choice: 'choix',
  },
  and: '\u202F; ',
  set: (stages) => `déposé ${stages}`,
  sent: (stages) => `envoyé ${stages}`,
  by: { response: 'par la réponse de', script: 'par le script' },
  lifetime: (declared, seen) => `déclaré pour «\u202F${declared}\u202F», déposé pour ${seen}`,
  prolonged: (seen) => `chaque visite le conserve encore ${seen}`,
  domain: (declared, seen) => `déclaré de ${declared}, déposé par ${seen}`,
  type: (declared, seen) => `déclaré comme ${declared}, vu comme ${seen}`,
  session: 'la session',
  days: (days) => `${days} j`,
  hours: (hours) => `${hours} h`,
  visited: 'Pages visitées',
  when: 'Quand',
  where: 'Adresse finale',
  answer: 'Réponse',
  seen: 'Tout ce qui a été vu',
  party: { first: 'interne', third: 'tiers' },
  kept: 'Conservé',
  flags: 'Attributs',
  setters: 'Déposé par',
  category: 'Catégorie',
  others: 'Autres sites sollicités',
  requests: 'requêtes',
  frames: 'Cadres d’autres hôtes',
  refusedByBrowser: 'Non conservés par le navigateur',
  pictures: 'Images',
  means: 'Comment les choix ont été faits',
  made: 'Fait le',
  versions: 'Avec',
  nothing: 'aucun',
  wishes: { refuse: 'refus', accept: 'acceptation', withdraw: 'retrait' },
  one: (portal, faults, seconds) => `${portal}\u202F: ${compte(faults, 'défaut')}, ${seconds} s`,
  total: (portals, faulty) =>
    `${compte(portals, 'portail')} examinés, dont ${faulty} avec défauts.`,
  wrote: (files, entries) =>
    `${compte(entries, 'entrée')} à compléter dans ${compte(files, 'charte')}.`,
}

export type AuditWords = typeof english

/** What `npm run audit` says, in each language. */
export const wordsIn: Localized<AuditWords> = { en: english, fr: french }

/** How long something is kept, in days or, of less, in hours; `null` until the browser is closed. */
export function describeSeconds(seconds: number | null, words: AuditWords): string {
  if (seconds === null) return words.session
  const days = Math.round(seconds / 86_400)
  return days >= 1 ? words.days(days) : words.hours(Math.round(seconds / 360) / 10)
}

/** What exactly a verdict is about, in words. */
export function describeDetail(detail: Detail, words: AuditWords): string {
  const stages = (list: Stage[]) => list.map((stage) => words.stages[stage]).join(', ')
  switch (detail.what) {
    case 'lifetime':
      return words.lifetime(
        detail.declared ?? words.nothing,
        describeSeconds(detail.seconds, words),
      )
    case 'prolonged':
      return words.prolonged(describeSeconds(detail.seconds, words))
    case 'domain':
      return words.domain(detail.declared, detail.seen)
    case 'type':
      return words.type(
        words.types[detail.declared] ?? detail.declared,
        words.types[detail.seen] ?? detail.seen,
      )
    case 'visit':
      return detail.problem
    case 'stages': {
      const { set, sent, setter } = detail
      const line = setter?.line === undefined ? '' : `:${setter.line}`
      return [
        ...(set.length > 0 ? [words.set(stages(set))] : []),
        ...(sent.length > 0 ? [words.sent(stages(sent))] : []),
        ...(setter ? [`${words.by[setter.by]} ${setter.url}${line}`] : []),
      ].join(words.and)
    }
    default:
      return ''
  }
}
