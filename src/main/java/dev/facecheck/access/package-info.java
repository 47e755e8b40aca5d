/**
 * Access control: API keys with quotas, and the offline licence. No HTTP and no framework; each
 * store has a package of its own.
 */
package dev.facecheck.access;
