import type { CSSProperties, ReactElement } from 'react'
import { fingerprintOf } from '../../_content/fingerprint'
import type { Messages } from '../../_languages/messages'
import { displayHost } from '../../_portals/host'
import { shortAnswer } from '../../_published/short-answer'
import type { Outline } from '../../_published/snapshot'
import { drawableName } from './drawable-name'
import { fontSizeFor } from './font-size'
import { drawable, family, fontsHash } from './fonts'
import { initialOf } from './initial'

/** What sites that show a link expect of its picture, in pixels. */
export const socialSize = { width: 1200, height: 630 }

const margin = 72
const line = socialSize.width - 2 * margin

const nameSizes = [
  { size: 92, lines: 1 },
  { size: 76, lines: 2 },
  { size: 54, lines: 3 },
  { size: 42, lines: 3 },
]
const titleSizes = [
  { size: 44, lines: 1 },
  { size: 34, lines: 2 },
]
const answerSizes = [
  { size: 40, lines: 2 },
  { size: 34, lines: 3 },
]

/**
 * The picture that other sites show beside a link to a charter: whose it is,
 * what it is and what it comes to. White is readable on every portal’s colour
 * (see _portals/accent.ts).
 */
export function socialImage(outline: Outline, messages: Messages): ReactElement {
  const { portal, lang } = outline
  const { accent } = portal.look
  const host = displayHost(portal.hosts[0])
  const name = drawableName(portal)
  const title = drawable(outline.title)
  const answer = drawable(shortAnswer(outline, messages))
  // Lines are either balanced or cut off: the renderer cannot do both. This text is our own.
  const { size: fontSize } = fontSizeFor(answer, line, answerSizes)
  return (
    <div style={{ ...column, width: '100%', height: '100%', fontFamily: family }}>
      <div style={{ ...column, ...field, background: accent }}>
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <div style={{ ...mark, color: accent }}>{drawable(initialOf(name, lang))}</div>
          <div style={{ ...clamp(1), fontSize: 32 }}>{host}</div>
        </div>
        <div style={column}>
          <div style={{ ...fitted(name, nameSizes), fontWeight: 600, lineHeight: 1.1 }}>{name}</div>
          <div style={{ ...fitted(title, titleSizes), marginTop: 12 }}>{title}</div>
        </div>
      </div>
      <div style={panel}>
        <div style={{ fontSize, lineHeight: 1.25, textWrap: 'balance' }}>{answer}</div>
      </div>
    </div>
  )
}

/** Tells one picture from another: it changes with what is drawn, how, and in which typeface. */
export function versionOf(outline: Outline, messages: Messages): string {
  // What React notes of elements for itself begins with an underscore.
  const drawn = JSON.stringify(socialImage(outline, messages), (key, value) =>
    key.startsWith('_') ? undefined : value,
  )
  return fingerprintOf(fontsHash, drawn)
}

const column: CSSProperties = { display: 'flex', flexDirection: 'column' }

const field: CSSProperties = {
  flexGrow: 1,
  justifyContent: 'space-between',
  padding: `52px ${margin}px 44px`,
  color: '#fff',
}

const mark: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: 64,
  height: 64,
  marginRight: 24,
  borderRadius: 14,
  background: '#fff',
  fontSize: 44,
  fontWeight: 600,
}

const panel: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  minHeight: 190,
  padding: `36px ${margin}px`,
  background: '#fff',
  color: '#1b1f24',
}

/** Text that takes at most `lines` lines and breaks words that are longer than one. */
function clamp(lines: number): CSSProperties {
  return { display: 'block', lineClamp: lines, wordBreak: 'break-word' }
}

function fitted(text: string, sizes: { size: number; lines: number }[]): CSSProperties {
  const { size, lines } = fontSizeFor(text, line, sizes)
  return { ...clamp(lines), fontSize: size, lineHeight: 1.2 }
}
