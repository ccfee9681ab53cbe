import {readdirSync} from 'node:fs'

/**
 * The environment variables of this process with those of the `.env` files of a folder below them, read as the `sanity`
 * CLI reads them, so that both address the same lake: `.env`, `.env.local`, `.env.<mode>`, `.env.<mode>.local`.
 */
export async function loadEnvironment(
  directory: string,
): Promise<Readonly<Record<string, string | undefined>>> {
  if (!readdirSync(directory).some((name) => name === '.env' || name.startsWith('.env.'))) {
    return process.env
  }
  // Imported only here: it takes longer than everything else together, and few folders have such files.
  const {loadEnv} = await import('vite')
  const fallback = process.env.NODE_ENV === 'production' ? 'production' : 'development'
  return loadEnv(process.env.SANITY_ACTIVE_ENV || fallback, directory, '')
}
