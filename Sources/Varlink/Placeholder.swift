/// Holds the place of Varlink until its first file is here.
package enum VarlinkPlaceholder {}
