import { Argument } from 'commander'
import { makeSnippet } from '../_consent/gate/snippet'
import { suggestName } from '../_content/nearest'
import { loadMessages } from '../_languages/messages'
import { hostsOf } from '../_portals/portal'
import { listPortals } from '../_portals/portals'
import { loadSnapshot } from '../_published/snapshot'
import { command, readEnvironment, run } from './command'

interface Options {
  json?: true
}

await run(
  command(
    'snippet',
    'Prints what the pages of a portal need so that the gate holds their scripts back.',
  )
    .addArgument(new Argument('<portal>', 'its id, or one of its hosts'))
    .addArgument(new Argument('[language]', 'one of its languages; its first when left out'))
    .option('--json', 'print it for machines')
    .allowExcessArguments(false)
    .action((asked: string, language: string | undefined, { json }: Options) => {
      const { content } = readEnvironment()
      const portals = listPortals(content)
      const portal =
        portals.find(({ id }) => id === asked) ??
        portals.find((one) => hostsOf(one).includes(asked))
      if (!portal) {
        throw new Error(
          `No portal has the id or the host “${asked}”. ${
            suggestName(
              asked,
              portals.map(({ id }) => id),
            ).en
          }`,
        )
      }
      const lang = language ?? portal.languages[0]
      if (!portal.languages.includes(lang)) {
        throw new Error(
          `${portal.name} has no charter in ${lang}. ${suggestName(lang, portal.languages).en}`,
        )
      }
      const snippet = makeSnippet(
        loadSnapshot(content, portal.id, lang),
        loadMessages(content, lang),
      )
      console.log(json ? JSON.stringify(snippet, null, 2) : print(snippet))
    }),
)

function print({ head, link, tags, policy, isReadable }: ReturnType<typeof makeSnippet>): string {
  const policyLines = Object.entries(policy).map(
    ([name, origins]) => `${name} ${origins.join(' ')}`,
  )
  return [
    '<!-- First in the head of every page: -->',
    head,
    '',
    '<!-- In every page, so that visitors can change their mind: -->',
    link,
    ...tags.flatMap(({ service, category, tag }) => [
      '',
      `<!-- ${service} (${category}): -->`,
      tag,
    ]),
    '',
    '<!-- A Content-Security-Policy has to allow these beside what it allows already; inline tags keep',
    '     their nonce or hash. What is in capitals, here and above, is the portal’s own to fill in.',
    ...policyLines.map((line) => `     ${line}`),
    '-->',
    ...(isReadable
      ? []
      : [
          '',
          '<!-- Scripts of these pages cannot read the choice: the charter lies on another host. State a',
          '     `cookie: { domain: … }` in portal.yaml that both hosts are under. -->',
        ]),
  ].join('\n')
}
