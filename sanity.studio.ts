import config from './sanity.config.ts'
import {mountStudio} from './studio/embedded/mount-studio.ts'

mountStudio(config)
