// How every page looks. Imported as `./sheet?inline`, which is its text: in
// development, Next.js would link a style sheet that a page imports by itself.
import './page.css'
