import { expect, test } from 'playwright/test'
import { formatAnnotation } from './annotation'

test('Nothing in a message ends the command that carries it', () => {
  const problem = {
    path: 'content/portals/x/cookies.fr.mdx',
    line: 12,
    column: 5,
    severity: 'error',
    id: 'wrong',
    reason: 'This is wrong: 100 %, really',
    fix: 'Mend it: now,\n::error::soon',
  } as const
  expect(formatAnnotation(problem)).toBe(
    '::error file=content/portals/x/cookies.fr.mdx,line=12,col=5,' +
      'title=This is wrong%3A 100 %25%2C really::Mend it: now,%0A::error::soon',
  )
})
