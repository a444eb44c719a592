import type { ReactElement } from 'react'
import { fonts } from './fonts'

/**
 * Draws HTML elements into a PNG.
 *
 * @param size In pixels.
 */
export async function draw(
  picture: ReactElement,
  size: { width: number; height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  // Next.js would put a copy of its own, of another version, in place of this package.
  const { ImageResponse } = await import(/* turbopackIgnore: true */ '@vercel/og')
  const drawn = new ImageResponse(picture, { ...size, fonts })
  return new Uint8Array(await drawn.arrayBuffer())
}
