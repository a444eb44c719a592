import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { temporaryFolder } from '../temporary-folder'

/** A certificate of `host`, which nobody has signed, and its key: two files. */
export interface Certificate {
  certificate: string
  key: string
}

/** Makes a certificate for a day. */
export function makeCertificate(host: string): Certificate {
  const folder = temporaryFolder()
  const [certificate, key] = ['certificate.pem', 'key.pem'].map((name) => path.join(folder, name))
  const files = ['-out', String(certificate), '-keyout', String(key)]
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '1']
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  execFileSync('openssl', ['req', ...kind, ...subject, ...files], { stdio: 'pipe' })
  return { certificate: String(certificate), key: String(key) }
}
