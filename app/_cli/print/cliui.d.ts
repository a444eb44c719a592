/** What is used of cliui, which has no types of its own. */
declare module 'cliui' {
  interface Cell {
    text: string
    width: number
    /** Top, right, bottom, left. */
    padding: number[]
  }
  export default function cliui(options: { width: number; wrap: boolean }): {
    div(...cells: Cell[]): void
    toString(): string
  }
}
