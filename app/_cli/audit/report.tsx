import { createRequire } from 'node:module'
import { renderToStaticMarkup } from 'react-dom/server'
import type { EditorLanguage } from '../../_content/localized'
import { displayHost } from '../../_portals/host'
import type { Audited } from './audited'
import { type Stage, stages } from './observed'
import { isFault } from './print'
import { faults, notes, type Seen } from './verdicts'
import { type AuditWords, describeDetail, describeSeconds, wordsIn } from './words'

const { version: playwright } = createRequire(import.meta.url)('playwright/package.json') as {
  version: string
}

/** How the report looks, on screen and on paper. */
const style = `
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { margin-top: 2rem; font-size: 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ccc; text-align: start; vertical-align: top; overflow-wrap: break-word; }
figure { display: inline-block; width: 31%; margin: 0 1% 1rem 0; vertical-align: top; } img { width: 100%; border: 1px solid #ccc; }
@media (max-width: 40rem) { figure { width: 100%; } .wide { overflow-x: auto; } }
@media print { body { max-width: none; font-size: 9pt; } tr, figure { break-inside: avoid; } }
`

/** One page that has everything in it, to be filed: verdicts, all that was seen, what was visited, pictures. */
export async function writeReport(
  audits: readonly Audited[],
  lang: EditorLanguage,
): Promise<string> {
  const words = wordsIn[lang]
  const title = audits.map(({ portal }) => words.title(portal.name))
  const page = (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title.join(' · ')}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        {audits.map((audit) => (
          <AuditReport key={audit.portal.id} audit={audit} words={words} lang={lang} />
        ))}
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}\n`
}

interface AuditReportProps {
  audit: Audited
  words: AuditWords
  lang: EditorLanguage
}

function AuditReport({ audit, words, lang }: AuditReportProps) {
  const { portal, revision, observed, seen, verdicts, began } = audit
  const found = verdicts.filter(isFault).length
  const when = new Intl.DateTimeFormat(lang, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: portal.timeZone,
  }).format(began)
  const stagesOf = (list: Stage[]) => list.map((stage) => words.stages[stage]).join(', ')
  return (
    <main>
      <h1>{words.title(portal.name)}</h1>
      <p>{words.summary(found, verdicts.length - found, seen.length)}</p>
      <p>
        {words.made} {when}. {words.versions} {observed.browser}, Playwright {playwright}. Revision{' '}
        {revision}.
      </p>
      {[...faults, ...notes].map((kind) => (
        <Table
          key={kind}
          title={words.kinds[kind]}
          head={Object.values(words.columns)}
          rows={verdicts
            .filter((verdict) => verdict.kind === kind)
            .map(({ name, domain, type, detail }) => [
              type === 'choice' ? (words.wishes[name] ?? name) : name,
              displayHost(domain),
              words.types[type] ?? type,
              describeDetail(detail, words),
            ])}
        />
      ))}
      <Table
        title={words.seen}
        head={[
          words.columns.name,
          words.columns.domain,
          words.columns.type,
          words.category,
          words.kept,
          words.flags,
          words.when,
          words.setters,
        ]}
        rows={seen.map((one) => [
          one.name,
          `${displayHost(one.domain)}${one.path ?? ''} (${words.party[one.party]})`,
          words.types[one.type] ?? one.type,
          one.category ?? words.nothing,
          one.type === 'cookie' ? describeSeconds(one.lifetime ?? one.kept, words) : '',
          flagsOf(one),
          stagesOf(stages.filter((stage) => one.set.includes(stage) || one.there.includes(stage))),
          one.setters
            .map(({ url, line }) => (line === undefined ? url : `${url}:${line}`))
            .join('\n'),
        ])}
      />
      <Table
        title={words.others}
        head={[words.columns.domain, words.when, words.requests]}
        rows={observed.thirdParties.map(({ host, stage, requests }) => [
          displayHost(host),
          words.stages[stage],
          String(requests),
        ])}
      />
      <Table
        title={words.frames}
        head={[words.frames, words.when]}
        rows={observed.frames.map(({ url, stage }) => [url, words.stages[stage]])}
      />
      <Table
        title={words.refusedByBrowser}
        head={[words.columns.name, words.when, words.columns.detail]}
        rows={observed.refused.map(({ name, stage, reasons }) => [
          name,
          words.stages[stage],
          reasons.join(', '),
        ])}
      />
      <Table
        title={words.means}
        head={[words.columns.name, words.columns.detail]}
        rows={Object.entries(observed.means).map(([wish, means]) => [
          words.wishes[wish] ?? wish,
          means,
        ])}
      />
      <Table
        title={words.visited}
        head={[words.visited, words.when, words.where, words.answer]}
        rows={observed.visits.map(({ url, stage, landed, problem }) => [
          url,
          stage === 'choosing' ? words.choosing : words.stages[stage],
          landed ?? '',
          problem ?? '✓',
        ])}
      />
      <h2>{words.pictures}</h2>
      {stages.map((stage) => {
        const picture = observed.pictures[stage]
        return (
          picture && (
            <figure key={stage}>
              {/* biome-ignore lint/performance/noImgElement: this page is one file. */}
              <img
                src={`data:image/jpeg;base64,${picture.toString('base64')}`}
                alt={words.stages[stage]}
              />
              <figcaption>{words.stages[stage]}</figcaption>
            </figure>
          )
        )
      })}
    </main>
  )
}

function flagsOf({ hostOnly, secure, httpOnly, sameSite, partitioned, size }: Seen): string {
  return [
    hostOnly && 'host-only',
    secure && 'Secure',
    httpOnly && 'HttpOnly',
    sameSite && `SameSite=${sameSite}`,
    partitioned && 'Partitioned',
    size !== null && `${size} c.`,
  ]
    .filter(Boolean)
    .join(' ')
}

interface TableProps {
  title: string
  head: string[]
  rows: string[][]
}

/** A table with a title; neither where it has no rows. */
function Table({ title, head, rows }: TableProps) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <div className="wide">
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th scope="col" key={cell}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, column) => (
                  <td key={head[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
