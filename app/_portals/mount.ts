import { z } from 'zod'
import { constraint } from '../_content/constraint'
import { namesBeside } from './names-beside'

/** How long a path may be, in characters. */
const maxLength = 100

/** How many names a path may have: as many are tried where nothing lies. */
export const maxDepth = 8

/**
 * How long a host and a path may be together, in characters: the build names a file after
 * both (see _published/record.ts), and file systems take 255.
 */
export const maxAddressLength = 254

/** Names that mean something else below a charter; Next.js takes `index` for the folder that it is in. */
const inUse = [...namesBeside.filter((name) => !name.includes('/')), 'assets', 'index']
const reserved = new Set<string>(inUse)

const mistake = constraint({
  en: 'must be a path such as "/terms/cookies-policy": between slashes, letters without accents, digits, "-", "_" and "."; no slash at its end',
  fr: 'doit être un chemin tel que "/terms/cookies-policy" : entre les barres obliques, des lettres sans accents, des chiffres, "-", "_" et "." ; pas de barre oblique à la fin',
})

/**
 * The path of a portal's host under which its charter and all that belongs to it lies:
 * `/` where the host has nothing else. Capitals count.
 */
export const mount = z
  .string()
  .max(
    maxLength,
    constraint({
      en: `must have at most ${maxLength} characters`,
      fr: `doit avoir au plus ${maxLength} caractères`,
    }),
  )
  .regex(/^(?:\/|(?:\/[A-Za-z0-9][A-Za-z0-9_.-]*)+)$/, mistake)
  .refine(
    (path) => path.split('/').length - 1 <= maxDepth,
    constraint({
      en: `must have at most ${maxDepth} names between slashes`,
      fr: `doit avoir au plus ${maxDepth} noms entre les barres obliques`,
    }),
  )
  .refine(
    (path) => !path.split('/').some((segment) => reserved.has(segment)),
    constraint({
      en: `must not go by a name that is in use below each charter: ${inUse.join(', ')}`,
      fr: `ne doit pas passer par un nom déjà utilisé sous chaque charte : ${inUse.join(', ')}`,
    }),
  )
  .meta({ patternErrorMessage: mistake.split('\n')[0], examples: ['/terms/cookies-policy'] })
