/**
 * What operators do with keys and licences: make them, list them, take them back. It is deployed
 * with no server and no function, which only check and count.
 */
package dev.facecheck.admin;
