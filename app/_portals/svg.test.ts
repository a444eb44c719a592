import { expect, test } from 'playwright/test'
import { VFile } from 'vfile'
import { checkSvg } from './svg'

/** Checks an SVG of those attributes and content; says its size and what was said of it. */
function check(attributes: string, content = '<circle r="9"/>') {
  const file = new VFile(
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\r\n${content}\r\n</svg>`,
  )
  const size = checkSvg(file)
  return { size, said: file.messages.map(({ line, column, reason }) => ({ line, column, reason })) }
}

test('The size of an SVG is the one that browsers give it', () => {
  for (const [attributes, width, height] of [
    ['viewBox="0 0 120 40"', 120, 40],
    ['viewBox="-5,-5, 12.5 , 4"', 12.5, 4],
    ['width="60" height="20px" viewBox="0 0 120 80"', 60, 20],
    ['width="100%" height="auto" viewBox="0 0 120 40"', 120, 40],
    ['width="31mm" height="10mm" viewBox="0 0 120 40"', 120, 40],
    ['width="60" viewBox="0 0 120 40"', 120, 40],
  ] as const) {
    expect.soft(check(attributes), attributes).toEqual({ size: { width, height }, said: [] })
  }
  for (const attributes of ['', 'width="60"', 'viewBox="0 0 0 40"', 'viewBox="0 0 -1 -1"']) {
    expect.soft(check(attributes).size, attributes).toBeUndefined()
  }
})

test('What draws is accepted', () => {
  for (const content of [
    '<text font-family="serif" x="1">é 😀 &lt; &#233;</text>',
    '<style>.a{fill:url("#b")} .b{fill:url( #c )}</style>',
    '<g style="fill:#123;mask:url(#m)" xmlns:i="i" i:label="a"/>',
    '<defs><path id="p" d="M0 0"/></defs><use href="#p"/><use href="#p"/>',
    '<!-- url(https://elsewhere.example) -->',
  ]) {
    expect.soft(check('viewBox="0 0 9 9"', content).said, content).toEqual([])
  }
})

test('What leads out of an SVG or breaks it is refused, however it is written', () => {
  for (const content of [
    '<use href=" #a"/>',
    '<use href=""/>',
    '<use href="&#106;avascript:x"/>',
    '<g x:href="https://elsewhere.example"/>',
    '<g fill="URL(//elsewhere.example)"/>',
    '<g fill="url(&quot;#a&quot;) url(x)"/>',
    '<g fill="url(&#x27;data:,&#x27;)"/>',
    '<g style="mask-image:image-set(&quot;x&quot; 1x)"/>',
    '<g style="fill:\\75rl(x)"/>',
    '<g xml:base="https://elsewhere.example"/>',
    '<style>a{fill:u<![CDATA[rl(x)]]></style>',
    '<style>a{fill:u<!-- -->rl(x)}</style>',
    '<style>@font-face{}</style>',
    '<style>a{b:\\75}</style>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
    '<SCRIPT/>',
    '<g><animate/></g>',
    '<set attributeName="href" to="x"/>',
    '<g ONLOAD=""/>',
    '<use xlink:href="#a"/>',
    '<g xmlns="http://www.w3.org/1999/xhtml"/>',
  ]) {
    const { said } = check('viewBox="0 0 9 9"', content)
    expect.soft(said, content).toEqual([expect.objectContaining({ line: 2 })])
  }
})

test('The place of what is refused holds beyond the first plane of letters', () => {
  const { said } = check('viewBox="0 0 9 9"', '<title>😀</title><g id="onclick" onclick=""/>')
  expect(said).toEqual([{ line: 2, column: 34, reason: 'A logo runs nothing: `onclick`.' }])
})

test('Thousands of elements in each other are refused in bounded time', () => {
  const { size, said } = check('viewBox="0 0 9 9"', '<g>'.repeat(8000) + '</g>'.repeat(8000))
  expect(size).toBeUndefined()
  expect(said).toEqual([expect.objectContaining({ reason: 'The file nests too deeply.' })])
})
