import { test as base, expect, type Locator, type Page } from 'playwright/test'
import { address, real } from '../sites'
import { host } from './stored-choice'

export const labels = {
  statistics: 'Cookies statistiques',
  'first-party': 'Cookies internes',
  'third-party': 'Cookies tiers',
} as const
export type Category = keyof typeof labels

export const buttons = {
  save: 'Enregistrer mes choix',
  refuse: 'Tout refuser',
  accept: 'Tout accepter',
  retry: 'Réessayer',
} as const

/** What a visitor is told of a choice. */
export const stored = 'Votre choix est enregistré.'

/** What a visitor is asked about. */
export const categories = Object.keys(labels) as Category[]

/** The form of a charter in French, as a visitor reads it and presses it. */
export class CharterForm {
  readonly form: Locator
  readonly save: Locator
  readonly refuse: Locator
  readonly accept: Locator
  readonly retry: Locator
  /** What has become of what was pressed. */
  readonly status: Locator

  constructor(
    readonly page: Page,
    readonly runsScripts: boolean,
  ) {
    const button = (name: string) => page.getByRole('button', { name })
    this.form = page.getByRole('form')
    this.save = button(buttons.save)
    this.refuse = button(buttons.refuse)
    this.accept = button(buttons.accept)
    this.retry = button(buttons.retry)
    this.status = page.getByRole('status')
  }

  /** Opens the charter. */
  async open(onHost = host): Promise<void> {
    await this.page.goto(address(real, onHost))
  }

  /** Opens the page that shows the stored choice: without JavaScript, not the charter itself. */
  async openStored(onHost = host): Promise<void> {
    await this.page.goto(address(real, onHost, this.runsScripts ? '/' : '/choices'))
  }

  switchOf(category: Category): Locator {
    return this.page.getByRole('switch', { name: labels[category] })
  }

  /** Words in the form. */
  text(words: string | RegExp): Locator {
    return this.form.getByText(words)
  }

  /** Presses a button and waits until the visitor is told that the choice is stored. */
  async press(button: Locator): Promise<void> {
    await button.click()
    if (this.runsScripts) {
      await expect(this.status).toHaveText(stored)
      await expect(this.page).toHaveURL(address(real, host))
    } else {
      await expect(this.page).toHaveURL(address(real, host, '/choices?stored'))
      await expect(this.page.getByText(stored)).toBeVisible()
    }
  }

  async expectOn(on: Category[]): Promise<void> {
    for (const category of categories) {
      await expect(this.switchOf(category)).toBeChecked({ checked: on.includes(category) })
    }
  }

  async expectNoChoice(): Promise<void> {
    await this.expectOn([])
    await expect(this.text('Vous n’avez fait aucun choix')).toBeVisible()
  }

  /** The revision of the charter, as its form states it. */
  revision(): Promise<string> {
    return this.page.locator('input[name=revision]').inputValue()
  }
}

export const test = base.extend<{ form: CharterForm }>({
  form: async ({ page, javaScriptEnabled }, use) => {
    await use(new CharterForm(page, javaScriptEnabled))
  },
})

/** Declares tests twice: the script is only an enhancement. */
export function withAndWithoutJavaScript(declare: () => void): void {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
      test.use({ javaScriptEnabled })
      declare()
    })
  }
}
