import {readdirSync} from 'node:fs'

/**
 * Reads the environment variables of this process, and below them those of the `.env` files of a folder: `.env`,
 * `.env.local`, `.env.<mode>`, `.env.<mode>.local`. The `sanity` CLI reads the same files, so both address the same
 * lake.
 */
export async function loadEnvironment(
  directory: string,
): Promise<Readonly<Record<string, string | undefined>>> {
  if (!readdirSync(directory).some(isOfVariables)) return process.env
  // Imported only here: vite loads slowly, and few folders have such files.
  const {loadEnv} = await import('vite')
  const fallback = process.env.NODE_ENV === 'production' ? 'production' : 'development'
  return loadEnv(process.env.SANITY_ACTIVE_ENV || fallback, directory, '')
}

/** The example is for people to copy; nothing reads it. */
function isOfVariables(name: string): boolean {
  return name === '.env' || (name.startsWith('.env.') && name !== '.env.example')
}
