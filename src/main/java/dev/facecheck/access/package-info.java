/**
 * Who may call: API keys with quotas, and the offline licence. No HTTP, no framework; what stores
 * the counts has a package of its own.
 */
package dev.facecheck.access;
