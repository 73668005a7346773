package edtf

var russian = english
var kazakh = english
var german = english
var french = english
var spanish = english
