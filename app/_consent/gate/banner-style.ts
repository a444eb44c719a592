// The banner’s looks. Imported as `./banner-style.ts?inline`, which is their text.
import './banner.css'
