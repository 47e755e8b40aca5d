/** Keys and counts in a file of SQLite; the only package that knows the library. */
package dev.facecheck.access.sqlite;
