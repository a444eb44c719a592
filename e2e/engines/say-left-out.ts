import { sayLeftOut } from '../left-out'
import { engines } from './installed'

/** Says which engines are not there. */
export default function sayWhichAreLeftOut(): void {
  for (const [name, { software, isInstalled }] of Object.entries(engines)) {
    if (!isInstalled()) sayLeftOut(`the visitor’s promises in ${name}`, software)
  }
}
