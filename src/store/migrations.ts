/** The schema's history: one list of statements a version. Never edit one that was released; add the next. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT',
    // what a person typed, for the buttons under it; `tokens` are the ones appended by choosing or drawing
    `CREATE TABLE prompts (
      id TEXT PRIMARY KEY, person TEXT NOT NULL, text TEXT NOT NULL, tokens TEXT NOT NULL,
      expires INTEGER NOT NULL) STRICT`,
    'CREATE INDEX prompts_by_expiry ON prompts (expires)',
    'CREATE INDEX prompts_by_person ON prompts (person)',
    `CREATE TABLE aula_records (
      kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT`,
    'CREATE TABLE aula_files (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT',
  ],
  [
    `CREATE TABLE panels (
      id TEXT PRIMARY KEY, person TEXT NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL,
      expires INTEGER NOT NULL) STRICT`,
    'CREATE INDEX panels_by_expiry ON panels (expires)',
    'CREATE INDEX panels_by_person ON panels (person)',
    // the best result of a lab in a channel, without whose it is
    `CREATE TABLE lab_bests (
      channel TEXT NOT NULL, lab TEXT NOT NULL, value REAL NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (channel, lab)) STRICT`,
  ],
  [
    // a lesson being led in a channel ('class'), or followed by one person ('alone'); its text as it was at the start
    `CREATE TABLE lesson_sessions (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, channel TEXT NOT NULL, guild TEXT, person TEXT NOT NULL,
      lesson TEXT NOT NULL, source TEXT NOT NULL, started INTEGER NOT NULL, ended INTEGER) STRICT`,
    'CREATE INDEX lesson_sessions_by_channel ON lesson_sessions (channel, ended)',
    'CREATE INDEX lesson_sessions_by_person ON lesson_sessions (person)',
    // what happened, never changed; a session's state is their fold in the order of seq
    `CREATE TABLE lesson_events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL REFERENCES lesson_sessions (id) ON DELETE CASCADE,
      person TEXT, json TEXT NOT NULL) STRICT`,
    'CREATE INDEX lesson_events_by_session ON lesson_events (session, seq)',
    'CREATE INDEX lesson_events_by_person ON lesson_events (person)',
    // lessons that a teacher brought to a server
    `CREATE TABLE lesson_files (
      guild TEXT NOT NULL, id TEXT NOT NULL, source TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (guild, id)) STRICT`,
  ],
  [
    // the last exchanges with the tutor, for its memory alone; erased after some hours
    `CREATE TABLE conversations (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, channel TEXT NOT NULL, at INTEGER NOT NULL,
      role TEXT NOT NULL, json TEXT NOT NULL) STRICT`,
    'CREATE INDEX conversations_by_person ON conversations (person, channel, seq)',
    'CREATE INDEX conversations_by_age ON conversations (at)',
    // who has read the two lines that come before the first direct message
    'CREATE TABLE acquainted (person TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT',
    // servers that the bot was removed from, and when
    'CREATE TABLE departed (guild TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT',
  ],
];
