package dev.facecheck.access.sqlite;

/** The SQL of the store. */
final class Statements {
  /** {@code period} and {@code used} are one count: that of the last period with a call. */
  static final String KEYS =
      """
      CREATE TABLE IF NOT EXISTS keys (
        digest BLOB PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        holder TEXT NOT NULL,
        created INTEGER NOT NULL,
        expires INTEGER,
        disabled INTEGER NOT NULL,
        quota INTEGER,
        quota_period TEXT,
        dialect TEXT,
        policy TEXT,
        locale TEXT,
        operations TEXT,
        period TEXT NOT NULL DEFAULT '',
        used INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID
      """;

  static final String COUNTS =
      """
      CREATE TABLE IF NOT EXISTS counts (
        name TEXT PRIMARY KEY,
        period TEXT NOT NULL,
        used INTEGER NOT NULL
      ) WITHOUT ROWID
      """;

  /**
   * Parameters: day, month, digest, seconds since 1970, operation. A period that is later than ours
   * was begun by a clock ahead of ours, and is kept.
   */
  static final String USE =
      """
      UPDATE keys SET
        used = CASE WHEN period < {now} THEN 1 ELSE used + 1 END,
        period = max(period, {now})
      WHERE digest = ?3
        AND disabled = 0
        AND (expires IS NULL OR expires > ?4)
        AND (operations IS NULL OR instr(operations, ',' || ?5 || ',') > 0)
        AND (quota IS NULL OR used < quota OR period < {now})
      RETURNING *
      """
          .replace("{now}", "(CASE quota_period WHEN 'DAY' THEN ?1 ELSE ?2 END)");

  static final String FIND = "SELECT * FROM keys WHERE digest = ?1";

  /** Parameters: name, period, limit. Without a change, the limit is reached. */
  static final String COUNT =
      """
      INSERT INTO counts (name, period, used) VALUES (?1, ?2, 1)
      ON CONFLICT (name) DO UPDATE SET
        used = CASE WHEN period < ?2 THEN 1 ELSE used + 1 END,
        period = max(period, ?2)
      WHERE used < ?3 OR period < ?2
      """;

  private Statements() {}
}
