/** In development no list of addresses answers for the pages, so they find out for themselves. */
export { default } from '../../global-not-found'
