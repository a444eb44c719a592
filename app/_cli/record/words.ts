import type { Localized } from '../../_content/localized'

const english = {
  wrote: (portal: string, edition: number, date: string) =>
    `${portal}: edition ${edition}, ${date}`,
  total: (written: number, portals: number) =>
    `${written} of ${portals} portals have a new edition.`,
  pictures: (count: number, folder: string) => `${count} pictures in ${folder}.`,
}

const french: typeof english = {
  wrote: (portal, edition, date) => `${portal}\u202F: édition ${edition}, ${date}`,
  total: (written, portals) => `${written} portails sur ${portals} ont une nouvelle édition.`,
  pictures: (count, folder) => `${count} images dans ${folder}.`,
}

/** What `npm run record` says, in each language. */
export const wordsIn: Localized<typeof english> = { en: english, fr: french }
