import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import { LocalizedError } from '../../_content/localized'

/** A commit, and what it was asked for by. */
export interface Reference {
  name: string
  /** Its whole hash. */
  commit: string
}

/** What the main branch may be called here: one's own, then the one last fetched. */
const mainBranches = ['main', 'origin/main', 'origin/HEAD']

/**
 * Finds the commit that `name` stands for in the repository that holds `folder`,
 * or the main branch's when there is no name.
 *
 * @throws LocalizedError in one line without git, repository or such a commit.
 */
export function findReference(folder: string, name: string | undefined): Reference {
  git(folder, ['rev-parse', '--git-dir'])
  for (const candidate of name === undefined ? mainBranches : [name]) {
    const asked = name ?? `refs/${candidate === 'main' ? 'heads' : 'remotes'}/${candidate}`
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${asked}^{commit}`]
    const { status, stdout } = runGit(folder, args)
    if (status === 0) return { name: candidate, commit: stdout.trim() }
  }
  const branches = mainBranches.join(', ')
  throw new LocalizedError(
    name === undefined
      ? {
          en: `There is no main branch to compare with (${branches}). Fetch it, or name another: npm run impact -- <git ref>`,
          fr: `Il n’y a pas de branche principale avec laquelle comparer (${branches}). Récupérez-la, ou nommez-en une autre : npm run impact -- <référence git>`,
        }
      : {
          en: `There is no commit "${name}" in this repository. Check its spelling, or fetch it.`,
          fr: `Il n’y a pas de commit « ${name} » dans ce dépôt. Vérifiez son orthographe, ou récupérez-le.`,
        },
  )
}

/**
 * Writes `folder` as it is at `reference` below `into`, an empty folder. Neither
 * the working tree, nor the index, nor anything else of the repository is touched.
 *
 * @returns The folder's copy.
 * @throws LocalizedError in one line when the commit has no such folder.
 */
export function copyFolderAt(reference: Reference, folder: string, into: string): string {
  const copy = path.join(into, 'content')
  mkdirSync(copy)
  const prefix = git(folder, ['rev-parse', '--show-prefix'])
  const tree = `${reference.commit}:${prefix}`
  const { status } = runGit(folder, ['rev-parse', '--verify', '--quiet', tree])
  if (status !== 0) {
    throw new LocalizedError({
      en: `There is no folder ${prefix} in ${reference.name}.`,
      fr: `Il n’y a pas de dossier ${prefix} dans ${reference.name}.`,
    })
  }

  // From the repository's root, where paths in the index are what they say.
  const root = git(folder, ['rev-parse', '--show-toplevel'])
  const index = { GIT_INDEX_FILE: path.join(into, 'index') }
  git(root, ['read-tree', '--no-sparse-checkout', tree], index)
  git(root, ['checkout-index', '--all', '--quiet', `--prefix=${copy}/`], index)
  return copy
}

/**
 * The files of `folder` that are not as they are at `reference`, relative to it; those
 * that git does not know are among them.
 */
export function listChangedFiles(reference: Reference, folder: string): string[] {
  const list = (...args: string[]) => git(folder, args).split('\0').filter(Boolean)
  return [
    ...list('diff', '--name-only', '--no-renames', '--relative', '-z', reference.commit, '--', '.'),
    ...list('ls-files', '--others', '-z', '--', '.'),
  ]
}

/** What git prints; throws what it complains of, in one line. */
function git(folder: string, args: string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = runGit(folder, args, env)
  if (status === 0) return stdout.replace(/\n$/, '')
  if (stderr.includes('not a git repository')) {
    throw new LocalizedError({
      en: `The content folder ${folder} is in no git repository.`,
      fr: `Le dossier de contenu ${folder} n’est dans aucun dépôt git.`,
    })
  }
  throw new Error(`git ${args[0]} failed: ${stderr.trim().split('\n')[0]}`)
}

function runGit(folder: string, args: string[], env: Record<string, string> = {}) {
  // A hook's settings name the repository from another folder than ours.
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...inherited } = process.env
  // No hook is run and no part of an index is kept in the repository.
  const settings = ['-c', `core.hooksPath=${devNull}`, '-c', 'core.splitIndex=false']
  const run = spawnSync('git', ['-C', folder, ...settings, ...args], {
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...inherited, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', ...env },
  })
  if (run.error) {
    if ((run.error as NodeJS.ErrnoException).code !== 'ENOENT') throw run.error
    throw new LocalizedError({
      en: 'git is not installed, or not on the PATH.',
      fr: 'git n’est pas installé, ou n’est pas dans le PATH.',
    })
  }
  return run
}
