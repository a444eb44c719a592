/**
 * Whether `npm run e2e:long` runs, which does all that `npm test` does, and more of what
 * only volume tells.
 */
export const long = process.env.LONG === '1'
