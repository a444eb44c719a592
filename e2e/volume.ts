/** Whether `npm run e2e:long` runs, which does more of what only volume tells, and skips nothing. */
export const long = process.env.LONG === '1'
