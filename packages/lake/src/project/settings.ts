import type {LakeOptions} from '../lake-options.ts'
import {Aliases} from './aliases.ts'
import {Hosts} from './hosts.ts'
import {Origins} from './origins.ts'
import {Records} from './records.ts'
import {Robots} from './robots.ts'

/** The settings of a lake's project, beside its content. */
export class ProjectSettings {
  readonly records: Records
  /** The origins whose pages may use the lake. */
  readonly origins: Origins
  /** Other names of datasets. */
  readonly aliases: Aliases
  /** Tokens with a role, beside the lake's own. */
  readonly robots: Robots
  /** The names that requests may address the lake by. */
  readonly hosts: Hosts

  /** Opens the settings in a file, or in `:memory:`. Throws `bad-request` for an impossible origin. */
  constructor(path: string, {allowedOrigins, allowedHosts, host}: LakeOptions) {
    this.records = new Records(path)
    this.origins = new Origins(this.records, allowedOrigins)
    this.aliases = new Aliases(this.records)
    this.robots = new Robots(this.records)
    this.hosts = new Hosts(host, allowedHosts)
  }
}
