import type { CSSProperties, ReactElement } from 'react'
import { fingerprintOf } from '../../_content/fingerprint'
import type { Messages } from '../../_languages/messages'
import { washOf } from '../../_portals/accent'
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
  { size: 44, lines: 1 },
  { size: 36, lines: 2 },
]
const titleSizes = [
  { size: 92, lines: 1 },
  { size: 64, lines: 2 },
]
const answerSizes = [
  { size: 44, lines: 2 },
  { size: 36, lines: 3 },
]

/**
 * The picture that other sites show beside a link to a charter: the top of its page, with
 * whose it is, what it is called and what it comes to, and the page’s foot. White is
 * readable on every portal’s colour (see _portals/accent.ts).
 */
export function socialImage(outline: Outline, messages: Messages): ReactElement {
  const { portal, lang } = outline
  const { accent } = portal.look
  const name = drawableName(portal)
  const title = drawable(outline.title)
  const answer = drawable(shortAnswer(outline, messages))
  // Lines are either balanced or cut off: the renderer cannot do both. This text is our own.
  const { size: fontSize } = fontSizeFor(answer, line, answerSizes)
  return (
    <div
      style={{ ...column, ...page, borderTopColor: accent, background: washOf(accent, 'light') }}
    >
      <div style={{ ...column, ...summary }}>
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <div style={{ ...mark, background: accent }}>{drawable(initialOf(name, lang))}</div>
          <div style={{ ...fitted(name, nameSizes, line - markRoom), fontWeight: 600 }}>{name}</div>
        </div>
        <div style={{ ...column, fontFamily: family.display }}>
          <div style={{ ...fitted(title, titleSizes), lineHeight: 1.15 }}>{title}</div>
          <div style={{ fontSize, lineHeight: 1.3, textWrap: 'balance', marginTop: 20 }}>
            {answer}
          </div>
        </div>
      </div>
      <div style={{ ...foot, background: accent }}>
        <div style={{ ...clamp(1), fontSize: 30 }}>{displayHost(portal.hosts[0])}</div>
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

const page: CSSProperties = {
  width: '100%',
  height: '100%',
  borderTop: '20px solid',
  color: '#1f1d1a',
  fontFamily: family.text,
}

const summary: CSSProperties = {
  flexGrow: 1,
  justifyContent: 'space-between',
  padding: `44px ${margin}px 48px`,
}

/** As the icon has it; see portal-icon.tsx. */
const mark: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  flexShrink: 0,
  width: 80,
  height: 80,
  marginRight: 28,
  borderRadius: 17,
  color: '#fff',
  fontSize: 52,
  fontWeight: 600,
}
const markRoom = 108

const foot: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  height: 92,
  padding: `0 ${margin}px`,
  color: '#fff',
}

/** Text that takes at most `lines` lines and breaks words that are longer than one. */
function clamp(lines: number): CSSProperties {
  return { display: 'block', lineClamp: lines, wordBreak: 'break-word' }
}

function fitted(
  text: string,
  sizes: { size: number; lines: number }[],
  width = line,
): CSSProperties {
  const { size, lines } = fontSizeFor(text, width, sizes)
  return { ...clamp(lines), fontSize: size, lineHeight: 1.2 }
}
