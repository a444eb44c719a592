// How every page looks, part by part. Imported as `./sheet.ts?inline`, which is its text.
import './styles/tokens.css'
import './styles/elements.css'
import './styles/frame.css'
import './styles/charter.css'
import './styles/choices.css'
import './styles/tables.css'
import './styles/print.css'
