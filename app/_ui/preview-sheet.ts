// What a preview’s pages have in addition. Imported as `./preview-sheet.ts?inline`.
import './styles/preview.css'
