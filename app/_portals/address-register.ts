/** A portal’s claim to all that lies under a path of a host. */
export interface Claim {
  /** The portal’s id. */
  id: string
  /** ASCII. */
  host: string
  /** As `portal.yaml` writes it: `/`, or `/terms/cookies-policy`. */
  path: string
}

/**
 * Which portal has which paths of which hosts. A portal has all that lies under its
 * path, so no other one can have a path within it, or one that it lies in.
 */
export class AddressRegister {
  readonly #claims = new Map<string, Claim>()
  /** One of the claims to what lies below an address. */
  readonly #below = new Map<string, Claim>()

  /**
   * Enters a claim, in time that grows with its path alone.
   *
   * @returns The claim that stands against it, which stays alone.
   */
  enter(claim: Claim): Claim | undefined {
    const { host, path } = claim
    const address = addressOf(host, path)
    const above = pathsAbove(path).map((path) => addressOf(host, path))
    const others = [address, ...above].map((taken) => this.#claims.get(taken))
    const other = others.find(Boolean) ?? this.#below.get(address)
    if (other) return other
    this.#claims.set(address, claim)
    for (const higher of above) this.#below.set(higher, claim)
    return undefined
  }
}

/** Some file systems take capitals for small letters, and the build names files after addresses. */
function addressOf(host: string, path: string): string {
  return host + path.toLowerCase()
}

/** `/` and `/terms` for `/terms/cookies-policy`; nothing for `/`. */
function pathsAbove(path: string): string[] {
  const segments = path.split('/').filter(Boolean)
  return segments.map((_, index) => `/${segments.slice(0, index).join('/')}`)
}
