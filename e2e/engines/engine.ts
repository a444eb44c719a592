/** A browser engine that is installed. */
export interface Engine {
  /** Opens a browser that has never been anywhere: it knows no cookies and keeps none. */
  open(settings: Settings): Promise<Browser>
  close(): Promise<void>
}

export interface Settings {
  javaScript: boolean
  /** In CSS pixels. WebKitGTK has no window that is narrower than 447. */
  viewport: { width: number; height: number }
}

/** One visitor's browser. */
export interface Browser {
  openTab(): Promise<Tab>
  close(): Promise<void>
}

export interface Tab {
  /** Leads to an address, until its page has been loaded. */
  open(url: string): Promise<void>
  /**
   * The value of a JavaScript expression in the page. Without JavaScript it is computed
   * too, by the debugger's door, but nothing that it might wait for would ever come.
   */
  evaluate(expression: string): Promise<unknown>
  /** Presses the mouse's button there, in CSS pixels from the viewport's top left corner. */
  click(x: number, y: number): Promise<void>
  /** How many elements have a role, as assistive technology is told. */
  count(role: string): Promise<number>
  /** The cookies that the page's address is sent. */
  cookies(): Promise<Cookie[]>
  close(): Promise<void>
}

export interface Cookie {
  name: string
  value: string
  /** With a leading dot, unless it is of this host alone. */
  domain: string
  path: string
  secure: boolean
  httpOnly?: boolean
  sameSite?: string | undefined
  /** In seconds since 1970; -1 where it goes with the session. */
  expires: number
}
