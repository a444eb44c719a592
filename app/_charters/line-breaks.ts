import type {} from 'remark-mdx'
import type {} from 'remark-parse'
import type { Data, Processor } from 'unified'

/**
 * A plugin of the parser, to be used after `remarkMdx`, that takes `<br>` for `<br />`, as
 * GitHub and every browser do: HTML knows no `</br>`.
 */
export function closeLineBreaks(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    exit: { mdxJsxTextTagNamePrimary: readName, mdxJsxFlowTagNamePrimary: readName },
  })
}

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>
type Handle = NonNullable<NonNullable<Extension['exit']>['data']>

/** Reads the name of a tag, as `mdast-util-mdx-jsx` does, in whose place it stands. */
const readName: Handle = function (token) {
  const tag = this.data.mdxJsxTag
  if (!tag) return
  tag.name = this.sliceSerialize(token)
  if (tag.name === 'br' && !tag.close) tag.selfClosing = true
}
