/** Keys and counts in a table of Amazon DynamoDB. */
package dev.facecheck.access.dynamodb;
