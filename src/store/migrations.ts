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
];
