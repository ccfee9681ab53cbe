import type {Plugin} from 'vite'

/** Properties whose texts stand in the code of tasks: they are worked out when they are read. */
const properties = [
  'title: "Target"',
  'placeholder: "Task title"',
  'title: "Assign to"',
  'title: "Deadline"',
  'placeholder: "yyyy-mm-dd"',
  'displayName: "No assignee"',
  'title: "To Do"',
  'title: "Done"',
  'title: "Loading activity"',
  'text: "changed status to"',
  'text: "removed target content"',
  'text: "set target content to"',
  'text: "set the due date to"',
  'text: "removed the due date"',
  'text: "changed the due date to"',
  'text: "unassigned this task"',
  'text: "assigned to"',
  'text: "updated the task description"',
  'text: "updated the task title"',
]

/** Other texts, each with the code before it. */
const expressions = [
  '? "Unsubscribe"',
  ': "Subscribe"',
  'title || "Untitled"',
  '? "Today"',
  't("panel.create.title") : activeTabId',
]

/**
 * Gives Studio's tasks the texts of `textsModule` where their own are English in every language. A build fails when a
 * version of `sanity` no longer has one of them.
 */
export function withTaskTexts(textsModule: string): Plugin {
  const missing = new Set([...properties, ...expressions])
  return {
    name: 'newsdesk:with-task-texts',
    enforce: 'pre',
    transform: {
      filter: {id: /\/sanity\/lib\/TasksStudioActiveToolLayout-[\w-]+\.js$/},
      handler(code) {
        let result = code
        const replace = (piece: string, by: string) => {
          if (!result.includes(piece)) return
          missing.delete(piece)
          result = result.replaceAll(piece, by)
        }
        for (const piece of properties) {
          const [name, text] = piece.split(': ')
          replace(piece, `get ${name}() { return taskText(${text}) }`)
        }
        for (const piece of expressions) {
          replace(piece, piece.replace(/("[^"]*"|activeTabId)$/, 'taskText($1)'))
        }
        const source = JSON.stringify(textsModule)
        return {code: `import {taskText} from ${source}\n${result}`, map: null}
      },
    },
    buildEnd(error) {
      const [piece] = missing
      // A development server bundles piece by piece, and ends before it had all.
      if (!error && piece !== undefined && this.environment?.mode === 'build') {
        this.error(`The tasks of this version of sanity have no ${piece}: look what they say now`)
      }
    },
  }
}
