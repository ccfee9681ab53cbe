/** German for what Studio's tasks say in English whatever the language is: it stands in their code, not in texts. */
const german: Readonly<Record<string, string>> = {
  'Task title': 'Aufgabentitel',
  Target: 'Dokument',
  'Assign to': 'Zuständig',
  Deadline: 'Frist',
  'yyyy-mm-dd': 'JJJJ-MM-TT',
  'No assignee': 'Niemand',
  'To Do': 'Zu erledigen',
  Done: 'Erledigt',
  Subscribe: 'Abonnieren',
  Unsubscribe: 'Abbestellen',
  Untitled: 'Ohne Titel',
  Today: 'Heute',
  assigned: 'Zugewiesen',
  subscribed: 'Abonniert',
  document: 'Aktives Dokument',
  'Loading activity': 'Aktivität wird geladen',
  'changed status to': 'hat den Status geändert:',
  'removed target content': 'hat das Dokument entfernt',
  'set target content to': 'hat als Dokument gewählt:',
  'set the due date to': 'hat die Frist gesetzt:',
  'removed the due date': 'hat die Frist entfernt',
  'changed the due date to': 'hat die Frist geändert:',
  'unassigned this task': 'hat die Zuständigkeit aufgehoben',
  'assigned to': 'hat die Aufgabe übergeben an',
  'updated the task description': 'hat die Beschreibung geändert',
  'updated the task title': 'hat den Titel geändert',
}

let isGerman = false

/** Says in which language the Studio is, by the id of its locale. */
export function setTaskLanguage(locale: string): void {
  isGerman = locale.startsWith('de')
}

/** A text of the tasks in the language of the Studio. The build replaces the English one by it. */
export function taskText(english: string): string {
  return isGerman ? (german[english] ?? english) : english
}
