import config from './sanity.config.ts'
import {mountStudio} from './src/studio/embedded/mount-studio.ts'

mountStudio(config)
