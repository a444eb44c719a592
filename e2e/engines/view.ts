import type { Cookie, Tab } from './engine'

/** How elements of a role are found in HTML. */
const roles = {
  button: 'button',
  link: 'a[href]',
  switch: '[role=switch]',
  status: '[role=status]',
  disclosure: 'summary',
} as const
export type Role = keyof typeof roles

interface Seen {
  /** What it is called: by its label, else by its own words. */
  name: string
  /** Of a switch, whether it is on. */
  on: boolean
}

/**
 * A tab as a visitor sees it and uses it, the same in every engine. What it tells is so
 * at that moment: wait for what is to come with `expect.poll` or `toPass`.
 */
export class View {
  constructor(private readonly tab: Tab) {}

  open(url: string): Promise<void> {
    return this.tab.open(url)
  }

  close(): Promise<void> {
    return this.tab.close()
  }

  cookies(): Promise<Cookie[]> {
    return this.tab.cookies()
  }

  /** How many pages the tab’s history has. */
  visited(): Promise<number> {
    return this.#run(() => history.length)
  }

  /** Goes back to the page before, as the browser’s button does. */
  back(): Promise<void> {
    // Once the driver has its answer, which it would wait for on the other page.
    return this.#run(() => void setTimeout(() => history.back()))
  }

  address(): Promise<string> {
    return this.#run(() => location.href)
  }

  /** When the page was asked for, in milliseconds since 1970: another one after each navigation. */
  since(): Promise<number> {
    return this.#run(() => performance.timeOrigin)
  }

  /** The words of the page that are shown, with single spaces. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: `textContent` has what is hidden too.
    return this.#run(() => document.body?.innerText.replaceAll(/\s+/g, ' ') ?? '')
  }

  /** What the console has complained of, where `recording` answers for the host. */
  complaints(): Promise<string[]> {
    return this.#run(() => (globalThis as unknown as { complaints: string[] }).complaints)
  }

  /** How many elements have a role, as assistive technology is told. */
  count(role: string): Promise<number> {
    return this.tab.count(role)
  }

  /** What is shown of a role, in the order of the page. */
  all(role: Role): Promise<Seen[]> {
    return this.#run(list, roles[role])
  }

  /**
   * Scrolls to the one element of this role and name, and presses the mouse’s button there.
   *
   * @throws Error when there is not exactly one, or something else lies over it.
   */
  async press(role: Role, name: string): Promise<void> {
    const names = (await this.all(role)).map((seen) => seen.name)
    const index = names.indexOf(name)
    if (index < 0 || index !== names.lastIndexOf(name)) {
      throw new Error(`Not one ${role} “${name}” among ${JSON.stringify(names)}.`)
    }
    const place = await this.#run(scrollTo, [roles[role], index])
    if (!place) throw new Error(`Something lies over the ${role} “${name}”.`)
    await this.tab.click(place.x, place.y)
  }

  /** Runs a function within the page: it knows nothing but its argument, and cannot wait. */
  #run<Given, Returned>(run: (given: Given) => Returned, given?: Given): Promise<Returned> {
    return this.tab.evaluate(`(${run})(${JSON.stringify(given)})`) as Promise<Returned>
  }
}

function list(selector: string): Seen[] {
  // What has a shadow tree of its own is in sight as well.
  const trees = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  return [document, ...trees]
    .flatMap((tree) => [...tree.querySelectorAll<HTMLInputElement>(selector)])
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const label = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent
      return { name: label.replaceAll(/\s+/g, ' ').trim(), on: element.checked === true }
    })
}

function scrollTo([selector, index]: [string, number]): { x: number; y: number } | undefined {
  const trees = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  const shown = [document, ...trees]
    .flatMap((tree) => [...tree.querySelectorAll(selector)])
    .filter((one) => one.checkVisibility())
  const element = shown[index]
  element?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
  const place = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
  const tree = element?.getRootNode() as Document | undefined
  return element?.contains(tree?.elementFromPoint(place.x, place.y) ?? null) ? place : undefined
}
