/**
 * A loader that makes a module depend on the editors' folder: whatever is saved,
 * added or removed there counts as a change of the module, and Next.js brings the
 * open pages that it is part of up to date. Used in development only.
 *
 * @this {{ getOptions(): { folder: string }, addContextDependency(folder: string): void }}
 * @param {string} source
 */
module.exports = function dependOnContent(source) {
  this.addContextDependency(this.getOptions().folder)
  // Text that stays the same would be no change.
  return `${source}\n// ${Date.now()}\n`
}
